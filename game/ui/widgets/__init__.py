"""The widgets: few, keyboard first, one semantic tree."""
