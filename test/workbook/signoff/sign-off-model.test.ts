import { checkSignOff } from '../../support/sign-off-commands';

it('any work of three people on one workbook loses no decision and breaks no chain', async () => {
  const written = await checkSignOff(5);

  expect([...written.keys()]).toEqual(expect.arrayContaining(['Approve', 'Reject', 'Revert']));
});
