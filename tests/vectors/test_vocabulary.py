from lms.player.management.commands.write_vocabulary import FILE, compose_vocabulary


def test_the_vocabulary_of_the_web_player_is_that_of_the_curriculum() -> None:
    assert FILE.read_text("utf-8") == compose_vocabulary()
