"""The semantic tree as a file."""

import json

import pygame
import pytest

from game.app import App
from game.config import Options
from game.ui.layout import Column
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.scroll import ScrollView


@pytest.fixture
def tree(tmp_path, monkeypatch):
    path = tmp_path / "tree.json"
    monkeypatch.setenv("SAFE_HARBOUR_TREE", str(path))
    return path


def make_app(tmp_path, *widgets, window=(1280, 720)):
    app = App(tmp_path, Options(sound=False), window)
    scene = Scene(app)
    scene.view = View(app.look, Column(*widgets))
    app.push(scene)
    app.play_frame()
    return app


def read_nodes(path):
    return {node["name"]: node for node in json.loads(path.read_text("utf-8"))["nodes"]}


def test_the_file_says_what_is_on_the_screen_and_where(tmp_path, tree):
    app = make_app(tmp_path, Label("Hello"), Button("Go on", lambda: None))
    button = app.scene.view.find("Go on")
    assert json.loads(tree.read_text("utf-8"))["scene"] == "Scene"
    node = read_nodes(tree)["Go on"]
    assert node["role"] == "button"
    assert node["focused"]
    assert node["rect"] == list(button.rect)


def test_rectangles_are_those_of_the_window(tmp_path, tree):
    app = make_app(tmp_path, Button("Go on", lambda: None), window=(640, 460))
    x, y, _width, _height = read_nodes(tree)["Go on"]["rect"]
    assert app.window.to_canvas((x + 2, y + 2)) == pytest.approx(
        (app.scene.view.find("Go on").rect.x + 4, app.scene.view.find("Go on").rect.y + 4), abs=2
    )


def test_what_is_scrolled_away_is_not_in_sight(tmp_path, tree):
    rows = Column(*[Button(f"Button {n}", lambda: None) for n in range(40)])
    make_app(tmp_path, ScrollView(rows, least=200))
    nodes = read_nodes(tree)
    assert nodes["Button 0"]["in_sight"]
    assert not nodes["Button 39"]["in_sight"]


def test_a_sentence_over_the_scene_is_told(tmp_path, tree):
    app = make_app(tmp_path, Label("Hello"))
    app.say("Pick one first.")
    app.play_frame()
    assert json.loads(tree.read_text("utf-8"))["alert"] == "Pick one first."
    app.hush()
    app.play_frame()
    assert json.loads(tree.read_text("utf-8"))["alert"] is None


def test_a_folder_that_is_not_there_does_not_stop_the_game(tmp_path, monkeypatch):
    monkeypatch.setenv("SAFE_HARBOUR_TREE", str(tmp_path / "nowhere" / "tree.json"))
    app = make_app(tmp_path, Label("Hello"))
    assert app.first_frame is not None


def test_without_the_variable_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.delenv("SAFE_HARBOUR_TREE", raising=False)
    make_app(tmp_path, Label("Hello"))
    pygame.event.clear()
    assert not (tmp_path / "tree.json").exists()
