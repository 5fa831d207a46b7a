/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ChoicePicker } from '../../../../src/taskpane/components/explore/choice-picker';
import type { Choice } from '../../../../src/taskpane/explore/choices';
import { lightTheme } from '../../../../src/taskpane/theme';
import { completeBrowser } from '../../open-pane';

beforeAll(completeBrowser);

function Picker({ choices }: { choices: readonly Choice[] }) {
  const [chosen, setChosen] = useState<Choice | null>(null);
  return (
    <FluentProvider theme={lightTheme}>
      <ChoicePicker label="Product" choices={choices} chosen={chosen} onChoose={setChosen} />
    </FluentProvider>
  );
}

function openPicker(ids: readonly string[]) {
  render(<Picker choices={ids.map((id, index) => ({ index, id, detail: '' }))} />);
  const box = screen.getByLabelText<HTMLInputElement>('Product');
  act(() => {
    box.focus();
  });
  return { box, user: userEvent.setup() };
}

describe('The product picker', () => {
  it('takes the first match, again and again', async () => {
    const { box, user } = openPicker(['MUG', 'BOWL', 'PLATE']);

    await user.keyboard('bo{Enter}');
    expect(box).toHaveValue('BOWL');
    await user.keyboard('pla{Enter}');

    expect(box).toHaveValue('PLATE');
  });

  it('keeps the choice when there is no match, or when the user presses Escape', async () => {
    const { box, user } = openPicker(['MUG', 'BOWL']);
    await user.keyboard('bo{Enter}');

    await user.keyboard('xyz');
    expect(screen.getByText('No matches. Try fewer letters.')).toBeVisible();
    await user.keyboard('{Escape}');

    expect(box).toHaveValue('BOWL');
  });

  it('lists 40 of 1,111 matches and says how many more there are', async () => {
    const { user } = openPicker(Array.from({ length: 3000 }, (_, i) => `SKU-${String(i)}`));

    await user.keyboard('-2');

    expect(screen.getAllByRole('option')).toHaveLength(40);
    expect(screen.getByText('1,071 more. Type a part of the name.')).toBeVisible();
  });
});
