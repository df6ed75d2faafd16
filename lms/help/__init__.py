"""Where children find help: helplines that are confirmed, and when it is safe to teach."""
