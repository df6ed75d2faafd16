"""What the game remembers and sends: pupils, saves, the outbox and its delivery. No pygame here."""
