import { danglingReferences } from '../../stacks/generated-stack';

const PATH = '1741000/workload-1/cdk.tf.json';
const stack = (id: string): string =>
  JSON.stringify({
    data: { openstack_networking_network_v2: { net: { name: 'net' } } },
    resource: {
      openstack_networking_port_v2: { port: { network_id: '${data.openstack_networking_network_v2.net.id}' } },
      openstack_compute_instance_v2: { vm: { network: [{ port: id }] } },
    },
  });

test('a reference inside a stack is fine, to a resource or a data source', () => {
  expect(danglingReferences(PATH, stack('${openstack_networking_port_v2.port.id}'))).toEqual([]);
});

test.each([
  '${openstack_networking_port_v2.of-another-stack.id}',
  '${data.openstack_networking_port_v2.port.id}',
  '${element(openstack_networking_port_v2.prt.all_fixed_ips, 0)}',
])('a reference to what the stack does not hold is refused: %s', (reference) => {
  expect(danglingReferences(PATH, stack(reference)).map(({ code }) => code)).toEqual(['GCDK7109']);
});
