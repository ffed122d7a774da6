package dk.naervaer.service.portal.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a page.
 *
 * @param level the level's id
 * @param stage key of the word for where it stands
 * @param open whether its rows can be changed
 * @param rehearsed whether there is a rehearsal of these very bytes
 * @param signed who has signed, a line each
 * @param grid the cells, with some empty rows to fill in
 * @param words what the rows say
 * @param steps what can be done next, in the words of the address
 * @param reason why it was refused, blocked or given notice
 */
record SheetView(
    UUID id,
    String level,
    String workUnit,
    LocalDate from,
    boolean runningCases,
    String hash,
    String stage,
    boolean open,
    boolean rehearsed,
    List<String> signed,
    List<List<String>> grid,
    SheetWords words,
    List<String> steps,
    @Nullable String reason) {}
