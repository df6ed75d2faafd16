"""A school to try everything with, made by the services that users' clicks call."""
