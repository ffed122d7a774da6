package dk.naervaer.service.assessment;

import java.nio.file.Path;

/**
 * Where this instance has its files.
 *
 * @param rules the folder that holds {@code regelark/}
 * @param config the folder of the settings files
 */
public record BookFolders(Path rules, Path config) {}
