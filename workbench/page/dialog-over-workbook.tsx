import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  makeStyles,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  frame: { width: '100%', height: '60vh', border: 'none', backgroundColor: 'Canvas' },
});

interface Props {
  readonly name: string;
  /** Address of the page; null for no dialog. */
  readonly url: string | null;
  readonly isDark: boolean;
  readonly onClose: () => void;
}

/** A page of the add-in over the workbook. */
export function DialogOverWorkbook({ name, url, isDark, onClose }: Props) {
  const styles = useStyles();
  return (
    <Dialog
      open={url !== null}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface aria-label={name} className={styles.surface}>
        <DialogBody>
          <DialogContent>
            {url !== null && (
              <iframe
                title={`${name} dialog`}
                src={url}
                className={styles.frame}
                style={{ colorScheme: isDark ? 'dark' : 'light' }}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
