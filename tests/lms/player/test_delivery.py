"""How a phone takes what a site in trouble answers: run under Node, against a small server."""

import json
import subprocess

import pytest

pytestmark = pytest.mark.usefixtures("node")

SCRIPT = """
import { createServer } from "node:http";
globalThis.navigator ??= {};
const [folder, status] = [process.argv[1], Number(process.argv[2])];
const { openPhone } = await import(`${folder}/phone.js`);
const { openCompartment } = await import(`${folder}/learners.js`);
const { deliver, describeDelivery } = await import(`${folder}/delivery.js`);
const server = createServer((request, response) => response.writeHead(status).end("<html>"));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const phone = await openPhone();
await openCompartment(phone, { id: "somebody", name: "Somebody" });
const client = `http://127.0.0.1:${server.address().port}/play/client/`;
const trouble = await deliver(phone, { client }).then(() => "", ({ message }) => message);
const { isSignedOut } = await describeDelivery(phone, "somebody");
console.log(JSON.stringify({ trouble, isSignedOut }));
process.exit();
"""


@pytest.mark.parametrize(
    ("status", "is_signed_out"), [(403, True), (503, False), (500, False), (200, False)]
)
def test_who_has_no_client_signs_in_again_only_where_the_site_says_so(
    scripts, status, is_signed_out
):
    """A busy site, and the log-in page of a school's network, say nothing of who is signed in."""
    command = ["node", "--input-type=module", "-e", SCRIPT, scripts.as_uri(), str(status)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=60)
    told = json.loads(done.stdout)
    assert told["isSignedOut"] == is_signed_out
    assert bool(told["trouble"]) != is_signed_out
