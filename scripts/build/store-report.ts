import type { ManifestValidation, ManifestValidationIssue } from 'office-addin-manifest';

/** The answer of Microsoft's validation service about a manifest. */
export interface StoreReport {
  readonly isAccepted: boolean;
  readonly lines: readonly string[];
}

/**
 * Sends a manifest to Microsoft's validation service with `validate`, which is `validateManifest` of
 * `office-addin-manifest`. If there is no answer, the report is one sentence with the reason.
 */
export async function storeReport(
  path: string,
  validate: (path: string, forProduction: boolean) => Promise<ManifestValidation>,
): Promise<StoreReport> {
  let validation: ManifestValidation;
  try {
    validation = await validate(path, true);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [first = '', ...rest] = message.split('\n');
    const reason = /reason: (.+)/.exec(message)?.[1] ?? (rest.join(' ').trim() || first);
    return first.startsWith('Unable to contact')
      ? refusal(`Microsoft's validation service cannot be reached: ${reason}.`)
      : refusal(`The manifest was not sent: ${reason}.`);
  }
  const { isValid, report, status, statusText } = validation;
  if (report === undefined) {
    const answer = `${String(status ?? '')} ${statusText ?? ''}`.trim();
    return refusal(`Microsoft's validation service sent no report; it answered ${answer}.`);
  }
  const products = new Set(
    (report.addInDetails?.supportedProducts ?? []).map(({ title }) => title),
  );
  return {
    isAccepted: isValid,
    lines: [
      ...linesOf('Error', report.errors),
      ...linesOf('Warning', report.warnings),
      ...linesOf('Note', report.notes),
      ...[...products].flatMap((title) => (title === undefined ? [] : [`Runs in: ${title}`])),
      isValid
        ? "Microsoft's validation service accepts the manifest."
        : "Microsoft's validation service does not accept the manifest.",
    ],
  };
}

function refusal(sentence: string): StoreReport {
  return { isAccepted: false, lines: [sentence] };
}

function linesOf(kind: string, issues: readonly ManifestValidationIssue[] = []): string[] {
  return issues.map(({ title, content, code, line, column, helpUrl }) => {
    const place =
      line === undefined ? '' : ` (line ${String(line)}, column ${String(column ?? 0)})`;
    const text = [title, content].filter(Boolean).join(': ');
    const details = [code, helpUrl].filter(Boolean).join(', ');
    return `${kind}: ${text}${place}${details === '' ? '' : ` [${details}]`}`;
  });
}
