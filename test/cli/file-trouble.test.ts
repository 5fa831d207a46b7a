import { fileTrouble } from '../../src/cli/file-trouble';
import { Unplannable } from '../../src/cli/unplannable';

describe('an error of the file system', () => {
  it.each(['ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOSPC', 'EROFS', 'EDQUOT', 'EACCES'])(
    'of the code %s says what to do',
    (code) => {
      const error = Object.assign(new Error(code), { code });
      const trouble = fileTrouble('plan.xlsx', 'cannot be written', error);
      expect(trouble).toBeInstanceOf(Unplannable);
      expect((trouble as Unplannable).message).toMatch(/^plan\.xlsx cannot be written: [a-z]/);
      expect((trouble as Unplannable).remedy).toMatch(/\.$/);
    },
  );

  it.each([new Error('a bug'), Object.assign(new Error('?'), { code: 'ERR_INVALID_ARG_TYPE' })])(
    'that is a bug stays as it is: %p',
    (error) => {
      expect(fileTrouble('plan.xlsx', 'cannot be written', error)).toBe(error);
    },
  );
});
