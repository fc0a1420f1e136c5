"""From findings to ranked causes and the next best action."""
