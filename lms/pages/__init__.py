"""The editorial pages of the site: home, modules and articles."""
