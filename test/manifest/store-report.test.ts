import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ManifestValidation } from 'office-addin-manifest';
import { storeReport } from '../../scripts/build/store-report';

/** The report on an answer of the service, which is not called here. */
const reportOn = (answer: ManifestValidation) =>
  storeReport('manifest.xml', () => Promise.resolve(answer));

const reportWhenRefused = (message: string) =>
  storeReport('manifest.xml', () => Promise.reject(new Error(message)));

describe("The report of Microsoft's validation service", () => {
  it('says that the manifest is accepted, and where the add-in runs, each product once', async () => {
    const supportedProducts = [
      { title: 'Excel on the web' },
      { title: 'Excel 2024 on Windows' },
      { title: 'Excel on the web' },
    ];

    const report = await reportOn({
      isValid: true,
      status: 200,
      report: { status: 'Accepted', addInDetails: { supportedProducts } },
    });

    expect(report).toEqual({
      isAccepted: true,
      lines: [
        'Runs in: Excel on the web',
        'Runs in: Excel 2024 on Windows',
        "Microsoft's validation service accepts the manifest.",
      ],
    });
  });

  it('lists errors before warnings and notes, with their place', async () => {
    const report = await reportOn({
      isValid: false,
      status: 200,
      report: {
        notes: [{ title: 'Read', content: 'the guide', helpUrl: 'https://x.org' }],
        warnings: [{ title: 'Icon', content: 'is small', line: 14, column: 3 }],
        errors: [{ title: 'Url', content: 'is localhost', code: 'E7' }],
      },
    });

    expect(report).toEqual({
      isAccepted: false,
      lines: [
        'Error: Url: is localhost [E7]',
        'Warning: Icon: is small (line 14, column 3)',
        'Note: Read: the guide [https://x.org]',
        "Microsoft's validation service does not accept the manifest.",
      ],
    });
  });

  it('is one sentence where the service cannot be reached', async () => {
    const report = await reportWhenRefused(
      'Unable to contact the manifest validation service.\n' +
        'FetchError: request to https://x failed, reason: getaddrinfo ENOTFOUND x',
    );

    expect(report).toEqual({
      isAccepted: false,
      lines: ["Microsoft's validation service cannot be reached: getaddrinfo ENOTFOUND x."],
    });
  });

  it('is one sentence where the file cannot be read', async () => {
    const report = await reportWhenRefused('Unable to parse the manifest file: m.xml. \nError: <');

    expect(report).toEqual({ isAccepted: false, lines: ['The manifest was not sent: Error: <.'] });
  });

  it('is one sentence where the service answers without a report', async () => {
    const report = await reportOn({ isValid: false, status: 503, statusText: 'Unavailable' });

    expect(report).toEqual({
      isAccepted: false,
      lines: ["Microsoft's validation service sent no report; it answered 503 Unavailable."],
    });
  });

  it('is for a person to call: no other script sends the manifest', () => {
    const root = resolve(__dirname, '../..');
    const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const sending = Object.entries(scripts).filter(([, command]) => /check[:-]store/.test(command));

    expect(sending.map(([name]) => name)).toEqual(['check:store']);
  });
});
