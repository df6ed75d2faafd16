"""Set work for a class and follow how it goes."""
