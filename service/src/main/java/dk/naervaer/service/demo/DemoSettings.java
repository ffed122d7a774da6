package dk.naervaer.service.demo;

import dk.naervaer.service.demo.payroll.DemoMunicipality;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the demo.
 *
 * @param demo false: nothing is played, also in a store that was begun for it
 * @param demoHomes how many of the 13 homes have anybody in them, 1 to 13
 * @param demoSeed another seed, another year
 */
@ConfigurationProperties("naervaer")
record DemoSettings(
    boolean demo,
    @DefaultValue("13") int demoHomes,
    @DefaultValue("" + DemoMunicipality.SEED) long demoSeed) {}
