"""Whether the site is well, for whoever watches over it."""
