package alug.session;

import alug.base.Secret;
import java.time.Instant;

/** Credentials as STS hands them out. */
public record TemporaryCredentials(
    String accessKeyId, Secret secretKey, Secret sessionToken, Instant expiresAt) {}
