package alug.session;

import alug.base.Secret;

/** A device and the code it shows. */
public record MfaToken(String serial, Secret code) {}
