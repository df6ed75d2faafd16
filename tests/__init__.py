"""The tests of all rooms: a package, so that no installed one of this name is found first."""
