/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DecisionForm } from '../../../../src/taskpane/components/sign-off/decision-form';
import type { DeskLine } from '../../../../src/taskpane/sign-off/desk-line';
import { completeBrowser } from '../../open-pane';

beforeAll(completeBrowser);

function line(id: string, value: number): DeskLine {
  return {
    ...{ id, product: 'A', from: 'Leeds', to: 'York', quantity: 10, value, netBenefit: 5 },
    ...{ riskBefore: 0.8, riskAfter: 0.1, reason: '', tier: 'Manager', status: 'pending' },
    ...{ statusText: 'Pending manager', moved: 0, underWay: 0, refusal: null, decidedBy: '' },
  };
}

function open(...chosen: readonly DeskLine[]) {
  const signed: string[] = [];
  const act = (word: string) => (comment: string) => {
    signed.push(`${word}: ${comment}`);
    return Promise.resolve(true);
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <DecisionForm
        chosen={chosen}
        isBusy={false}
        onApprove={act('approve')}
        onReject={act('reject')}
      />
    </FluentProvider>,
  );
  return { user: userEvent.setup(), signed };
}

describe('the form of a decision', () => {
  it('signs several lines only after their total was typed back', async () => {
    const { user, signed } = open(line('T-1', 1_200), line('T-2', 300));
    const approve = screen.getByRole('button', { name: 'Approve 2 lines' });
    expect(approve).toBeDisabled();

    await user.type(screen.getByLabelText(/Type the total value of the 2 lines.*1,500/), '1500');
    await user.click(approve);

    expect(signed).toEqual(['approve: ']);
  });

  it('rejects only with a reason', async () => {
    const { user, signed } = open(line('T-1', 1_200));
    const reject = screen.getByRole('button', { name: 'Reject 1 line' });
    expect(reject).toBeDisabled();

    await user.type(screen.getByLabelText(/Reason/), 'No room');
    await user.click(reject);

    expect(signed).toEqual(['reject: No room']);
  });
});
