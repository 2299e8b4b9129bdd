// The leaf "Auskunft": finds a person, tells everything that is stored of them, prints it, and erases it.
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../session/access';
import { useOpenNetwork } from '../session/openNetwork';
import { useSession } from '../session/session';
import { EmptyState } from '../ui/EmptyState';
import style from './Access.module.css';
import { AccessDone, type Erased } from './AccessDone';
import { AccessReport } from './AccessReport';
import { AccessSearch } from './AccessSearch';
import { ErasureLog } from './ErasureLog';

export function AccessLeaf() {
  const { t } = useTranslation();
  // As it is recorded, not as it is shown: numbers for names are no answer.
  const network = useOpenNetwork((state) => state.network);
  const pseudonyms = useSession((state) => state.pseudonyms);
  const { contactId, named } = useAccess();
  const [erased, setErased] = useState<Erased>();
  if (!network) return null;
  if (pseudonyms)
    return <EmptyState icon={EyeOff} title={t('access.pseudonyms')} text={t('access.pseudonymsText')} />;
  const contact = contactId === undefined ? undefined : network.rows.contacts.get(contactId);
  const isThere = named !== undefined || contact?.lastName !== undefined;
  return (
    <div className={style['scroller']}>
      <div className={style['column']}>
        {isThere ? (
          <AccessReport
            key={contactId ?? 'named'}
            network={network}
            contact={contact}
            named={named}
            onErased={(done) => {
              setErased(done);
              useAccess.setState({ contactId: undefined, named: undefined });
            }}
          />
        ) : (
          <>
            {erased && <AccessDone network={network} erased={erased} />}
            <AccessSearch network={network} onSearch={() => setErased(undefined)} />
            <ErasureLog network={network} />
          </>
        )}
      </div>
    </div>
  );
}
