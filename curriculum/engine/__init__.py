"""The lesson engine: pure functions from an attempt and a response to the next attempt."""
