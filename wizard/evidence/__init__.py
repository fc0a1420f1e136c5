"""Files that speak for the case: taken in, looked at, shown."""
