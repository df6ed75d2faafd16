// On every page: where somebody learns on this phone, see to what waits here for the site. A
// visitor's browser loads nothing more, and keeps nothing.

import { remembers } from "./memory.js";

const said = document.querySelector("script[data-phone]").dataset;
if (said.learner || remembers() || document.getElementById("player-page")) import("./here.js");
