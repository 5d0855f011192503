import { stringify } from 'yaml';
import { factsSchema } from '../../lib/model/facts';
import type { Place, Problem } from '../../lib/problem/problem';
import { readDocument } from '../../lib/request/document';
import { readShape } from '../../lib/request/shape';
import { by } from '../../lib/values/compare';
import { recordingProblems } from './problems';

/** The text of a zone's facts file: the same facts give the same bytes. */
export function factsText(zone: string, facts: Readonly<Record<string, string>>): string {
  const sorted = Object.fromEntries(Object.entries(facts).sort(by(([name]) => name)));
  return `# What only the cloud knows; written by gcdk record.\n${stringify({ zone, facts: sorted }, { lineWidth: 0 })}`;
}

/** What `check` would say of a fact once it was written: what it would refuse is never written. `output`: what carried it. */
export function factProblem(where: Place, output: string, zone: string, name: string, value: string): Problem | undefined {
  const { document, problems } = readDocument({ path: where.file, bytes: new TextEncoder().encode(factsText(zone, { [name]: value })) });
  const shape = document?.sound ? readShape(factsSchema, document, [], document.value) : { problems };
  if ('value' in shape) return undefined;
  const text = shape.problems[0]?.text;
  return recordingProblems.badFact(where, { output, name, value, why: text?.what, allowed: text?.allowed });
}
