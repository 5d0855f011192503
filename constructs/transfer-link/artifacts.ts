import type { Artifact } from '../../lib/model/part-context';
import type { Link, Side } from './ends';
import { peerFiles } from './peer-swanctl';
import { peerTable } from './peer-table';

/**
 * What a link hands to the people at its other end, under `links/<id>/` beside the stack of its near end: the table always,
 * a gateway's configuration as soon as every address in it is known.
 */
export function linkArtifacts(link: Link, built: Side): readonly Artifact[] {
  if (built === 'far') return [];
  const folder = `links/${link.id}`;
  return [
    { path: `${folder}/parameters.en.md`, content: peerTable(link, 'en') },
    { path: `${folder}/parameters.ko.md`, content: peerTable(link, 'ko') },
    ...peerFiles(link, 'far').map(({ name, content }) => ({ path: `${folder}/${name}`, content })),
  ];
}
