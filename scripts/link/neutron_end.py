"""Renders the OpenStack end as neutron-vpnaas does: its own strongSwan templates, its own dialect, our stack's arguments.

    neutron_end.py END.json OUTER-ADDRESS LOCAL-CIDRS KEY ipsec.conf ipsec.secrets

Exit code 3 where neutron-vpnaas is not installed. Words that this release does not know yet are translated as release 2025.1
does; each is named on stderr.
"""

import base64
import json
import sys

try:
    import jinja2
    from neutron_vpnaas.services.vpn.device_drivers import strongswan_ipsec
except ImportError:
    sys.exit(3)

LATER = {"aes-256-gcm-16": "aes256gcm16", "group20": "ecp384"}
DIALECT = {**strongswan_ipsec.ipsec.BaseSwanProcess.DIALECT_MAP, "v1": "ikev1", "v2": "ikev2", "sha256": "sha256"}


def say(word):
    if word not in DIALECT and word in LATER:
        print(f"{word}: as neutron-vpnaas 2025.1 says it", file=sys.stderr)
        return LATER[word]
    return DIALECT.get(word, word)


def policy(resource):
    return {
        **resource,
        "encryption_algorithm": say(resource["encryption_algorithm"]),
        "auth_algorithm": say(resource["auth_algorithm"]),
        "pfs": say(resource["pfs"]),
        "lifetime_value": resource["lifetime"][0]["value"],
    }


def main(end, outer, local_cidrs, key, conf, secrets):
    with open(end, encoding="utf-8") as file:
        said = json.load(file)
    connection, dpd = said["connection"], said["connection"]["dpd"][0]
    ike, ipsec = policy(said["ike"]), policy(said["ipsec"])
    ike["ike_version"] = say(said["ike"]["ike_version"])
    site = {
        "id": "link",
        "external_ip": outer,
        "local_id": outer,
        "local_cidrs": local_cidrs.split(","),
        "peer_cidrs": said["peerCidrs"],
        "peer_address": connection["peer_address"],
        "peer_id": connection["peer_id"],
        "dpd_action": dpd["action"],
        "dpd_interval": dpd["interval"],
        "dpd_timeout": dpd["timeout"],
        "ikepolicy": ike,
        "ipsecpolicy": ipsec,
        "psk": "0s" + base64.b64encode(key.encode()).decode(),
    }
    service = {"id": "service", "ipsec_site_connections": [site]}
    templates = strongswan_ipsec.cfg.CONF.strongswan
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader("/"), autoescape=True)
    for template, target in ((templates.ipsec_config_template, conf), (templates.ipsec_secret_template, secrets)):
        with open(target, "w", encoding="utf-8") as file:
            file.write(environment.get_template(template).render({"vpnservice": service}))


main(*sys.argv[1:])
