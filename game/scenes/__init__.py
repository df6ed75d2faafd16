"""The screens of the adventure: one class a file, and the steps of a lesson in ``steps``."""
