import { z } from 'zod';
import { secretRefField } from '../../../lib/model/fields';
import { renderProblem } from '../../../lib/problem/problem';
import { readDocument } from '../../../lib/request/document';
import { readShape } from '../../../lib/request/shape';

const schema = z.strictObject({ psk: secretRefField });

test.each(['psk: Not-A-Real-Key!2026', 'psk: 12345678', 'psk: 0f1e2d3c4b5a69788796a5b4c3d2e1f0'])(
  'a secret written where its name belongs is never shown: %s',
  (text) => {
    const { document } = readDocument({ path: 'requests/link.yaml', bytes: Buffer.from(`${text}\n`) });
    if (!document) throw new Error('the document could not be read');
    const read = readShape(schema, document, [], document.value);
    const told =
      'problems' in read ? read.problems.map((problem) => renderProblem(problem, 'en') + renderProblem(problem, 'ko') + JSON.stringify(problem)).join('') : '';

    expect(told).toContain('•••');
    expect(told).not.toContain(text.slice('psk: '.length));
  },
);
