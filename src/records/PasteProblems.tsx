// Lists the cells that could not be read when something was pasted, and that nothing was changed.
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import type { PasteProblem } from './pasteCells';
import styles from './RecordTable.module.css';

interface PasteProblemsProps {
  readonly problems: readonly PasteProblem[];
  readonly onClose: () => void;
}

const most = 50;

/** Rows and columns are counted as in the pasted block. */
export function PasteProblems({ problems, onClose }: PasteProblemsProps) {
  const { t } = useTranslation();
  const reason = ({ reason: code, text }: PasteProblem) =>
    code === 'unreadable' ? (text ?? '') : t(`records.paste.${code}`);
  return (
    <Dialog
      title={t('records.paste.title')}
      isOpen
      onClose={onClose}
      closeLabel={t('ui.close')}
      size="l"
      footer={
        <Button tone="primary" autoFocus onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <p className={styles['intro']}>{t('records.paste.intro')}</p>
      <table className={styles['problems']}>
        <thead>
          <tr>
            <th scope="col">{t('records.paste.row')}</th>
            <th scope="col">{t('records.paste.column')}</th>
            <th scope="col">{t('records.paste.value')}</th>
            <th scope="col">{t('records.paste.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, most).map((problem) => (
            <tr key={`${String(problem.row)} ${problem.column} ${problem.reason} ${problem.value}`}>
              <td>{problem.row}</td>
              <td>{problem.column}</td>
              <td>{problem.value}</td>
              <td>{reason(problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > most && (
        <p className={styles['intro']}>{t('records.paste.more', { count: problems.length - most })}</p>
      )}
    </Dialog>
  );
}
