import { useAppState, useAppStore } from "../../store/appStore.ts";
import { normWords } from "../../words/vanishing.ts";
import { firstZero } from "./reading.ts";

/** What went wrong, in sentences, with a way back; and the zeros that no logarithmic axis can hold. */
export function NormTroubles() {
  const { status, message, value } = useAppState((state) => state.normCurves);
  const complaints = useAppState((state) => state.normComplaints);
  const lastGood = useAppState((state) => state.lastGoodNormPlace);
  const { openNormPlace } = useAppStore().getState();
  const zeros = (value ?? []).flatMap((curve) => {
    const t = firstZero(curve);
    return t === null || t === curve.curve.wordByStep.length ? [] : [normWords.zero(curve.id, t)];
  });
  return (
    <>
      {complaints.length > 0 && (
        <div className="norm-trouble" role="alert">
          <p>{normWords.address.heading}</p>
          <ul>
            {complaints.map((complaint) => (
              <li key={complaint}>{complaint}</li>
            ))}
          </ul>
        </div>
      )}
      {status === "failed" && (
        <div className="norm-trouble" role="alert">
          <p>{`${normWords.failed} ${message}`}</p>
          <button type="button" className="button" onClick={() => openNormPlace(lastGood)}>
            {normWords.wayBack}
          </button>
        </div>
      )}
      {zeros.length > 0 && (
        <div className="norm-trouble" role="status">
          {zeros.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </>
  );
}
