"""Options: kept whole or not at all."""

import errno
import os

import pytest

from game import config
from game.config import Options, home_folder, load_options, save_options


def test_options_come_back_as_they_were_saved(tmp_path):
    options = Options(language="ur", text_size=150, fps=30, site="http://school.example")
    save_options(tmp_path, options)
    assert load_options(tmp_path) == (options, None)


def test_without_a_file_there_are_defaults_and_nothing_to_say(tmp_path):
    assert load_options(tmp_path) == (Options(), None)


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"fps": 31}', b'{"text_size": "large"}', b"\xff\xfe\x00", b"[]"]
)
def test_broken_file_gives_defaults_one_sentence_and_is_kept(tmp_path, content):
    (tmp_path / "options.json").write_bytes(content)
    options, sentence = load_options(tmp_path)
    assert options == Options()
    assert sentence.endswith(".")
    assert (tmp_path / "options.json.broken").read_bytes() == content
    assert load_options(tmp_path) == (Options(), None)


def test_option_of_a_later_version_is_passed_over(tmp_path):
    (tmp_path / "options.json").write_text('{"fps": 30, "voice": true}', encoding="utf-8")
    assert load_options(tmp_path) == (Options(fps=30), None)


def test_power_lost_while_saving_leaves_the_old_options(tmp_path, monkeypatch):
    save_options(tmp_path, Options(fps=30))

    def lose_power(*paths):
        raise OSError(errno.EIO, "power lost")

    monkeypatch.setattr(config.os, "replace", lose_power)
    with pytest.raises(OSError, match="power lost"):
        save_options(tmp_path, Options(fps=60))
    assert load_options(tmp_path)[0] == Options(fps=30)


def test_folder_is_where_the_environment_says_and_is_made(tmp_path, monkeypatch):
    monkeypatch.setenv("SAFE_HARBOUR_HOME", str(tmp_path / "a" / "b"))
    assert home_folder() == tmp_path / "a" / "b"
    assert os.path.isdir(tmp_path / "a" / "b")


def test_folder_is_the_users_own_otherwise(tmp_path, monkeypatch):
    monkeypatch.delenv("SAFE_HARBOUR_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert tmp_path in home_folder().parents


def test_broken_options_that_cannot_be_moved_aside_stay_as_they_are(tmp_path):
    (tmp_path / "options.json").write_bytes(b"{broken")
    (tmp_path / "options.json.broken").mkdir()
    options, problem = load_options(tmp_path)
    assert options == Options()
    assert problem
    assert (tmp_path / "options.json").read_bytes() == b"{broken"
