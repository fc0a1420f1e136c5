"""What codes and messages mean for the person who reads them, in words; the tables in resources/knowledge point here."""
