package alug.session;

/**
 * What one GetSessionToken sends.
 *
 * @param durationSeconds 900..129600 (STS API reference, GetSessionToken)
 */
public record SessionTokenCall(
    Signer signer, StsServer server, MfaToken mfa, int durationSeconds) {}
