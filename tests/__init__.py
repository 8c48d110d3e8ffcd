"""Tests: one file a module, whole values, real parts."""
