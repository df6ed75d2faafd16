"""Outcome data for evaluators: first responses, kept as records arrive, and their export."""
