"""A checkout's root in, its broken rules out: an empty list means that the wall stands.

Each guard takes the root as an argument, so that a test can break the rule on a copy and see the guard go red.
"""
