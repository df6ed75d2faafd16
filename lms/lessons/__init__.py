"""The lessons that this site offers."""
