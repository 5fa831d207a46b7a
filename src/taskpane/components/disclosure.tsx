import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start', paddingLeft: 0, minWidth: 'auto' },
  mark: { display: 'inline-block', width: '1.2em' },
});

/** A button that shows and hides what belongs to it. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        className={styles.button}
        appearance="transparent"
        size="small"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <span className={styles.mark} aria-hidden>
          {isOpen ? '▾' : '▸'}
        </span>
        {label}
      </Button>
      {isOpen && <div id={id}>{children}</div>}
    </>
  );
}
