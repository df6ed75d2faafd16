"""How every page looks: the base template, components, colours and type."""
