"""What stands beside what: the sections of any number of reports in one table, whatever their order."""
