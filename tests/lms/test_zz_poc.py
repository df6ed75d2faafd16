import pytest, base64, json, io
import msgspec
from PIL import Image as P
from lms.accounts.models import Role
from tests.lms.player.test_api import *
@pytest.mark.parametrize("changes", [{"answers":{"zzz":["x"]}}, {"answers":{"first-choice":["nonsense"]}}, {"recorded":["q"]*5}, {"ending":"nowhere"}, {"edition":"../../x"}])
def test_save(client, changes):
    client.raise_request_exception=False
    learner = make_class(pupils=1).learners[0]
    base = make_attempt(steps=6)
    a = msgspec.convert(msgspec.to_builtins(base) | changes, engine.Attempt)
    r = send(client, learner, a)
    client.force_login(learner, backend=LEARNER)
    g = client.get(f"/play/on/{a.id}/")
    print("SAVE", changes, r.status_code, g.status_code, WebAttempt.objects.count())
def test_activity(client):
    learner = make_class(pupils=1).learners[0]
    a = make_attempt(steps=2); print("A1", send(client, learner, a).status_code)
    b = msgspec.structs.replace(make_attempt(activity=FORM_A, steps=1), id=a.id)
    print("A2", send(client, learner, b, moves=5).status_code, WebAttempt.objects.get().activity, WebAttempt.objects.get().attempt.activity)
def test_exif(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    from wagtail.images.models import Image
    from django.core.files.base import ContentFile
    im = P.new("RGB",(800,600),"red"); ex = im.getexif(); ex[0x0110]="SecretPhone"; gps=ex.get_ifd(0x8825); gps[1]="N"; gps[2]=(1.0,2.0,3.0)
    b = io.BytesIO(); im.save(b,"JPEG",exif=ex)
    i = Image.objects.create(title="x", file=ContentFile(b.getvalue(), name="kid.jpg"), width=800, height=600)
    for spec in ("width-400","original","max-1280x1280|format-jpeg"):
        r = i.get_rendition(spec); data = r.file.open().read()
        print("EXIF", spec, r.url, b"SecretPhone" in data)
    print("EXIF orig", client.get(i.file.url).status_code, i.file.url)
