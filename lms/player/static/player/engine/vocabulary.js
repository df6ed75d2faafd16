// Written by `manage.py write_vocabulary` from curriculum/results/vocabulary.py. Edit that instead.

export const BASE = "https://safe-harbour.example/xapi/";
export const XAPI_VERSION = "1.0.3";
export const INITIALIZED = "http://adlnet.gov/expapi/verbs/initialized";
export const ANSWERED = "http://adlnet.gov/expapi/verbs/answered";
export const COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
export const VOIDED = "http://adlnet.gov/expapi/verbs/voided";
export const VERB_NAMES = {
  "http://adlnet.gov/expapi/verbs/initialized": "initialized",
  "http://adlnet.gov/expapi/verbs/answered": "answered",
  "http://adlnet.gov/expapi/verbs/completed": "completed"
};
export const LESSON_TYPE = "http://adlnet.gov/expapi/activities/lesson";
export const FORM_TYPE = "http://adlnet.gov/expapi/activities/assessment";
export const MODULE_TYPE = "http://adlnet.gov/expapi/activities/module";
export const INTERACTION_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction";
export const PROFILE_TYPE = "http://adlnet.gov/expapi/activities/profile";
export const PROFILE = "https://safe-harbour.example/xapi/profile/1";
export const EDITION = "https://safe-harbour.example/xapi/extensions/edition";
export const OUTCOME = "https://safe-harbour.example/xapi/extensions/outcome";
export const OCCASION = "https://safe-harbour.example/xapi/extensions/occasion";
export const FORM = "https://safe-harbour.example/xapi/extensions/form";
export const ITEM_VERSION = "https://safe-harbour.example/xapi/extensions/item-version";
export const ENDING = "https://safe-harbour.example/xapi/extensions/ending";
export const PLATFORMS = {
  "game": "Safe Harbour game",
  "web": "Safe Harbour web"
};
export const ACTIVITIES = "https://safe-harbour.example/xapi/activities/";
