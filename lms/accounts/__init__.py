"""Who signs in, with what, and what their role lets them do."""
