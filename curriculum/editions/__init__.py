"""Editions: signed, versioned sets of lessons, catalogs and media, and how they travel.

An edition is a list of entries (``manifest``), each the checksum of a document (``documents``) that
lies in a store by this very checksum (``store``). What is current is said by a signed release
(``release``, ``signing``), and ``download`` brings from a site what a machine does not have yet.
"""
