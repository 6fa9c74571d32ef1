package alug.session;

/** AWS's Security Token Service, as far as alug needs it. */
public interface Sts {
  StsGrant assumeRole(AssumeRoleCall call) throws StsFailure;

  StsGrant getSessionToken(SessionTokenCall call) throws StsFailure;
}
