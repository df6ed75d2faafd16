"""The steps of a lesson as blocks: made of the schema, so that the two cannot drift apart."""
